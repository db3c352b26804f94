import * as v from "valibot";

/** How the service was asked to run. Locally everything has a default; outside, what is missing is refused by name. */
export type Config = {
  port: number;
  dataDir: string;
  logLevel: "debug" | "info" | "warn" | "error";
  /** Who may look at the status, as tenant and object id. */
  operators: { tenant: string; object: string }[];
  /** Where telemetry goes, when it goes anywhere. */
  telemetry?: string;
  store: { kind: "embedded" } | { kind: "cosmos"; endpoint: string; key?: string; database: string };
} & (
  | { mode: "local"; playgroundPort: number | undefined; demo: boolean }
  | {
      mode: "teams";
      app: {
        id: string;
        tenant: string;
        manifest: string;
        proof: { secret: string } | { managedIdentity: string };
      };
      domain: string;
      tenants: string[];
    }
);

const guid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i));
const onOrOff = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist(["on", "off"]),
  v.transform((it) => it === "on"),
);
const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535));

const listOf = (text = ""): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

/** Every problem at once, each in one sentence that says what to do. The only reader of the environment. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config | { problems: string[] } {
  const problems: string[] = [];
  const ask = <T>(
    name: string,
    schema: v.GenericSchema<string, T>,
    wanted: string,
    fallback?: T,
  ): T | undefined => {
    const given = env[name]?.trim();
    if (!given) return fallback;
    const read = v.safeParse(schema, given);
    if (read.success) return read.output;
    problems.push(`${name} must be ${wanted}, but it is ${JSON.stringify(given)}.`);
    return fallback;
  };
  const need = <T>(
    name: string,
    schema: v.GenericSchema<string, T>,
    wanted: string,
    why: string,
  ): T | undefined => {
    if (!env[name]?.trim()) problems.push(`${name} is missing: ${why}.`);
    return ask(name, schema, wanted);
  };

  const endpoint = ask(
    "COSMOS_ENDPOINT",
    v.pipe(v.string(), v.url()),
    "an address that begins with https://",
  );
  const key = env["COSMOS_KEY"]?.trim();
  const telemetry = env["APPLICATIONINSIGHTS_CONNECTION_STRING"]?.trim();
  // It is not repeated: whoever holds it may write into our telemetry.
  if (telemetry && !/(^|;)InstrumentationKey=[0-9a-f-]{36}(;|$)/i.test(telemetry))
    problems.push(
      "APPLICATIONINSIGHTS_CONNECTION_STRING must be the connection string of Application Insights, and has no InstrumentationKey.",
    );
  const operators = listOf(env["OPERATORS"]).map((pair) => {
    const [tenant = "", object = "", ...more] = pair.split("/");
    if (!v.is(guid, tenant) || !v.is(guid, object) || more.length > 0)
      problems.push(
        `OPERATORS has ${JSON.stringify(pair)}, which is not a tenant id, a slash and an object id.`,
      );
    return { tenant, object };
  });
  const base = {
    operators,
    ...(telemetry && { telemetry }),
    port: ask("PORT", port, "a port number", 3978) ?? 3978,
    dataDir: env["DATA_DIR"]?.trim() || "./data",
    logLevel:
      ask(
        "LOG_LEVEL",
        v.picklist(["debug", "info", "warn", "error"]),
        "debug, info, warn or error",
        "info",
      ) ?? "info",
    store: endpoint
      ? {
          kind: "cosmos" as const,
          endpoint,
          ...(key && { key }),
          database: env["COSMOS_DATABASE"]?.trim() || "ledergaloppen",
        }
      : { kind: "embedded" as const },
  };

  if (!env["MicrosoftAppId"]?.trim()) {
    // Without an app id botbuilder asks nobody who they are, so such a start must not be reachable from outside.
    if (env["NODE_ENV"] === "production" || env["WEBSITE_HOSTNAME"]) {
      problems.push(
        "MicrosoftAppId is missing: outside local mode the bot must know its own app id to check who writes to it.",
      );
    }
    const playgroundPort = ask("PLAYGROUND_PORT", port, "a port number", 56150);
    const off = !ask("PLAYGROUND", onOrOff, "on or off", true);
    const demo = ask("DEMO", onOrOff, "on or off", true) ?? true;
    if (problems.length > 0) return { problems };
    return { ...base, mode: "local", playgroundPort: off ? undefined : playgroundPort, demo };
  }

  const id = need("MicrosoftAppId", guid, "the app's id, a GUID", "it is the bot's identity");
  const tenant = need(
    "MicrosoftAppTenantId",
    guid,
    "the id of the home tenant, a GUID",
    "tokens come from the home tenant",
  );
  const domain = need(
    "TAB_DOMAIN",
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)),
    "a host name",
    "cards and the manifest link to the pages there",
  );
  const allowed = listOf(env["ALLOWED_TENANTS"]);
  if (allowed.length === 0)
    problems.push("ALLOWED_TENANTS is missing: name the tenants that may use the app, with commas between.");
  for (const t of allowed)
    if (!v.is(guid, t)) problems.push(`ALLOWED_TENANTS has ${JSON.stringify(t)}, which is not a tenant id.`);
  const manifest = ask("TEAMS_APP_ID", guid, "the app's id in Teams, a GUID", id);
  const secret = env["MicrosoftAppPassword"]?.trim();
  const managedIdentity = env["AZURE_CLIENT_ID"]?.trim();
  const proof = secret ? { secret } : managedIdentity ? { managedIdentity } : undefined;
  if (!proof)
    problems.push(
      "AZURE_CLIENT_ID is missing: it names the managed identity by which the bot proves who it is.",
    );
  if (problems.length > 0 || !id || !tenant || !domain || !manifest || !proof) return { problems };
  return {
    ...base,
    mode: "teams",
    app: { id: id.toLowerCase(), tenant: tenant.toLowerCase(), manifest, proof },
    domain,
    tenants: allowed,
  };
}
