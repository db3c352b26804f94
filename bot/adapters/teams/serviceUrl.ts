/** Hosts of the Bot Framework's connector, commercial and government clouds. */
const teamsHosts = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
  "smba.infra.dod.teams.microsoft.us",
  ".botframework.com",
  ".teams.microsoft.com",
];
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where cards and our token may go. A service URL comes only from an authenticated activity; this is the second lock:
 * https to a known host, or loopback in local mode.
 */
export function hostRule({ local = false, hosts = [] }: { local?: boolean; hosts?: readonly string[] }) {
  const known = [...teamsHosts, ...hosts];
  return (serviceUrl: string): boolean => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, username, password } = new URL(serviceUrl);
    if (username !== "" || password !== "") return false;
    if (local && loopback.has(hostname)) return protocol === "http:" || protocol === "https:";
    if (protocol !== "https:") return false;
    return known.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
  };
}
