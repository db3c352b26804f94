/** `npm start`: the whole product on this machine, with Microsoft's Agents Playground as the Teams client. */
import { createWriteStream, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import {
  ensureInstalled,
  ensureTab,
  inRoot,
  refuse,
  runtime,
  say,
  startGroup,
  stopGroup,
  whenToldToStop,
} from "./ground.mjs";

const withPlayground = process.env.PLAYGROUND !== "off";
const logFolder = inRoot(".cache/log");
const running = [];
let stopping = false;

/** Stops everything that this command started, and ends with `status`. A second Ctrl-C does not wait. */
async function stop(status) {
  const patienceMs = stopping ? 0 : 10_000;
  stopping = true;
  await Promise.all(running.map((child) => stopGroup(child, patienceMs)));
  if (running.length > 0) say("Everything is stopped.");
  process.exit(status);
}

function portFrom(name, otherwise) {
  const text = process.env[name] || otherwise;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    refuse(`${name} is "${text}", and must be a whole number from 1 to 65535.`);
  }
  return Number(text);
}

const isFree = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Without a host it is all networks of the machine. */
async function mustBeFree(name, port, host) {
  if (await isFree(port, host)) return;
  let other = port + 1;
  while (other < 65_535 && !(await isFree(other, host))) other += 1;
  refuse(
    `Port ${port} is taken by another program, perhaps by Ledergaloppen in another window. ` +
      `Stop that one, or choose another port: ${name}=${other} npm start`,
  );
}

function start(what, child) {
  running.push(child);
  child.on("error", (error) => say(`${what} could not be started: ${error.message}`));
  child.on("exit", (status, signal) => {
    if (stopping) return;
    say(`${what} has ended (${signal ?? `status ${status}`}).`);
    void stop(status || 1);
  });
  return child;
}

/** Every line goes to the log file; what somebody should know at once is shown here too. */
function keepLog(child, name) {
  const file = createWriteStream(`${logFolder}/${name}.log`);
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => {
    file.write(`${line}\n`);
    if (!line.startsWith("{") || /"level":\s*"(warn|error|fatal)"/.test(line)) say(line);
  });
}

async function startService(node, port) {
  const child = start(
    "The service",
    startGroup(node, ["bot/main.ts"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, PORT: String(port) },
    }),
  );
  keepLog(child, "service");
  for (let tries = 0; tries < 600 && !stopping; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  if (stopping) return;
  say(`The service did not answer on port ${port} within 30 seconds. Its log is .cache/log/service.log`);
  await stop(1);
}

/** It takes another port without a word when the wanted one is busy, so the port is the one that it says itself. */
function startPlayground(node, port, wanted) {
  const cli = "node_modules/@microsoft/m365agentsplayground/cli.js";
  const where = ["-e", `http://127.0.0.1:${port}/api/messages`, "-c", "msteams", "-p", String(wanted)];
  const env = {
    ...process.env,
    TEAMSAPPTESTER_BROWSER: "none",
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: inRoot("infra/playground/.m365agentsplayground.yml"),
    M365_AGENTS_PLAYGROUND_LOGFILE: `${logFolder}/playground.log`,
  };
  const settings = { stdio: ["ignore", "pipe", "inherit"], env };
  const child = start(
    "The Playground",
    startGroup(node, [cli, "start", ...where, "--disable-telemetry"], settings),
  );
  return new Promise((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const listening = /^Listening on (\d+)$/.exec(line);
      if (listening) resolve(Number(listening[1]));
    });
  });
}

function welcome(port, playgroundPort) {
  const here = `http://127.0.0.1:${port}`;
  console.log("\n  Ledergaloppen is running. Everybody and everything in the demo is invented.\n");
  if (playgroundPort) {
    console.log(`    Chat with the bot       http://localhost:${playgroundPort}`);
    console.log("                            you are Solveig Nesmyr, kommunedirektør in Fjordvik");
  }
  console.log(`    The case board          ${here}/tab/board`);
  console.log(`    The facilitator's page  ${here}/tab/overview`);
  console.log(`    Who am I                ${here}/`);
  if (playgroundPort) {
    console.log("\n  The chat is Microsoft's Agents Playground. It listens on all networks of this machine;");
    console.log("  on a network that you do not trust, start without it: PLAYGROUND=off npm start");
  }
  console.log(`\n  The log is in .cache/log. Stop with Ctrl-C.\n`);
}

whenToldToStop((signal) => void stop(signal === "SIGINT" ? 130 : 0));

const port = portFrom("PORT", "3978");
const playgroundPort = portFrom("PLAYGROUND_PORT", "56150");
if (withPlayground && port === playgroundPort) {
  refuse(`PORT and PLAYGROUND_PORT are both ${port}: give one of them another number.`);
}
await mustBeFree("PORT", port, "127.0.0.1");
if (withPlayground) await mustBeFree("PLAYGROUND_PORT", playgroundPort);

ensureInstalled();
const node = runtime();
ensureTab(node);
mkdirSync(logFolder, { recursive: true });
await startService(node, port);
if (!stopping) {
  const itsPort = withPlayground ? await startPlayground(node, port, playgroundPort) : undefined;
  if (itsPort && itsPort !== playgroundPort) {
    say(`Port ${playgroundPort} was taken in the meantime: the Playground is on port ${itsPort} instead.`);
  }
  welcome(port, itsPort);
}
