/** The only file that knows Teams' own script. Nothing that it says is trusted by the service (platform rules). */
import { app, authentication, pages } from "@microsoft/teams-js";
import { addressOf } from "./addresses.ts";
import { themeOf, type Host, type Place, type Theme } from "./hosting.ts";

const patienceMs = 5_000;

/** Fails outside Teams, where nobody answers; the page then goes on as in a browser. */
export async function enterTeams(): Promise<Host> {
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("nobody answered")), patienceMs);
  });
  await Promise.race([app.initialize(), silence]);
  app.notifyAppLoaded();
  const context = await app.getContext();
  const appId = context.app.appId?.toString();
  return {
    inTeams: true,
    ...(context.page.subPageId && { subPage: context.page.subPageId }),
    followTheme: (apply) => {
      apply(themeNamed(context.app.theme));
      app.registerOnThemeChangeHandler((name) => apply(themeNamed(name)));
    },
    ...(appId !== undefined && { lead: (place) => void app.openLink(linkTo(place, appId)) }),
    token: () => authentication.getAuthToken(),
    shown: () => app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}

/** The chat with the bot, or a task on the personal tab (Learn: deep-link-application). */
function linkTo(place: Place, appId: string): string {
  const ours = `https://teams.microsoft.com/l/entity/${appId}`;
  if (place === "chat") return `${ours}/conversations`;
  const query = new URLSearchParams({
    webUrl: new URL(addressOf(place), location.href).href,
    label: "Ledergaloppen",
    context: JSON.stringify({ subEntityId: JSON.stringify(place) }),
  });
  return `${ours}/home?${query.toString()}`;
}

/** Teams says default, dark, contrast or glass; what we do not know is light. */
const themeNamed = (name: string): Theme => themeOf(name);

export interface TabSettings {
  entityId: string;
  name: string;
  contentUrl: string;
}

/** The page where the tab is added to a channel: answers each save exactly once. */
export async function onSave(settings: () => TabSettings | undefined): Promise<void> {
  await app.initialize();
  pages.config.registerOnSaveHandler((event) => {
    const chosen = settings();
    if (!chosen) return event.notifyFailure("nothing chosen");
    pages.config
      .setConfig({
        entityId: chosen.entityId,
        suggestedDisplayName: chosen.name,
        contentUrl: chosen.contentUrl,
        websiteUrl: chosen.contentUrl,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
}
export const maySave = (is: boolean): void => pages.config.setValidityState(is);
