/** One measurement in a process of its own: what it costs is nobody else's. */
const [, , what = "", given = "{}"] = process.argv;
const job = JSON.parse(given) as never;
const answer = await run();
process.stdout.write(`${JSON.stringify(answer)}\n`);
process.exit(0);

async function run(): Promise<unknown> {
  switch (what) {
    case "us":
      return (await import("./us.ts")).us(job);
    case "found":
      return (await import("./killed.ts")).found(job);
    case "carryOn":
      return (await import("./killed.ts")).carryOn(job);
    case "openChats":
      return (await import("./killed.ts")).openChats(job);
    case "dryRun":
      return (await import("./small.ts")).dryRun(job);
    case "idle":
      return (await import("./small.ts")).idle(job);
    case "botbuilder":
      return (await import("./peers.ts")).botbuilder(job);
    case "teamsfx":
      return (await import("./teamsfx.ts")).teamsfx(job);
    case "undici":
      return (await import("./peers.ts")).undici(job);
    case "raw":
      return (await import("./peers.ts")).raw(job);
    default:
      throw new Error(`nobody here is called ${what}`);
  }
}
