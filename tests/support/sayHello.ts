import type { LocalPeopleView, LocalPerson } from "../../bot/contract/local.ts";
import type { Connector } from "./connector.ts";
import type { Service } from "./service.ts";

/** People of the demo open the app in Teams and say hello, so that the service knows where to reach them. */
export async function sayHello(
  service: Service,
  teams: Connector,
  who: (person: LocalPerson) => boolean,
): Promise<number> {
  const { people } = (await (await fetch(`${service.url}/api/local/people`)).json()) as LocalPeopleView;
  const these = people.filter(who);
  for (const { tenant, object, name } of these) {
    const activity = {
      type: "message",
      text: "hei",
      id: `in-${object}`,
      channelId: "msteams",
      serviceUrl: `${teams.url}/${tenant}/`,
      from: { id: `29:${object}`, name, aadObjectId: object },
      recipient: { id: "28:bot" },
      conversation: { id: `a:${object}`, conversationType: "personal", tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    };
    const answer = await fetch(`${service.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    if (!answer.ok) throw new Error(`${name} was answered with ${answer.status}`);
  }
  return these.length;
}
