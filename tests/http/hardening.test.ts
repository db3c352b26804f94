/** What keeps the doors narrow: names of this machine only, few requests, short waits, and nothing of our inside. */
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { TooOften } from "../../bot/ports.ts";
import { asIngrid, boardPath, testHouse, usesWith, type TestHouse } from "./house.ts";

describe("the doors are narrow", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
      const call = request(house.url + path, { headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      call.on("error", reject).end();
    });
  const local = { people: () => Promise.resolve([]) };

  for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3978", "10.0.0.4"]) {
    it(`in local mode nobody is let in under the name ${JSON.stringify(host)}`, async () => {
      house = await testHouse({ local });
      for (const path of ["/", "/api/me", "/api/local/people", "/tab/board", "/healthz"]) {
        const { status } = await ask(path, { host });
        ok([400, 421].includes(status), `${path} ${status}`);
      }
    });
  }

  for (const host of ["localhost:3978", "127.0.0.1:3978", "[::1]:3978", "LOCALHOST"]) {
    it(`in local mode ${host} is a name of this machine`, async () => {
      house = await testHouse({ local });
      equal((await ask("/", { host })).status, 200);
    });
  }

  it("a port that is taken is told to whoever opens the door, and ends nothing", async () => {
    house = await testHouse();
    await rejects(testHouse({}, Number(new URL(house.url).port)), { code: "EADDRINUSE" });
  });

  it("outside local mode the name is the platform's business", async () => {
    house = await testHouse();
    equal((await ask("/healthz", { host: "ledergaloppen.example.no" })).status, 200);
  });

  it("whoever asks too often is told to wait, in words", async () => {
    house = await testHouse({ uses: usesWith({ me: () => Promise.reject(new TooOften()) }) });
    const answer = await fetch(`${house.url}/api/me`, { headers: asIngrid });
    equal(answer.status, 429);
    equal(answer.headers.get("retry-after"), "10");
    equal(((await answer.json()) as { refusal: string }).refusal, "tooOften");
    deepEqual(house.logged, []);
  });

  it("no answer shows our inside: no stack, no path, no package, no version", async () => {
    house = await testHouse({
      uses: usesWith({ me: () => Promise.reject(new Error("SECRET at /bot/house.ts")) }),
    });
    const answers = await Promise.all([
      ask("/api/me", asIngrid),
      ask("/api/%E0%A4%A", asIngrid),
      ask(boardPath, { authorization: "Bearer x" }),
      ask("/tab/../../etc/passwd", {}),
      ask("/nothing", {}),
      ask("/tab/board?theme=<script>", {}),
    ]);
    for (const { text, headers } of answers) {
      ok(!/\bat .*\.(ts|js):\d|node_modules|SECRET|restify|\/bot\//.test(text), text.slice(0, 200));
      match(String(headers["server"] ?? ""), /^(ledergaloppen)?$/);
      equal(headers["x-powered-by"], undefined);
    }
  });

  it("headers without an end are cut off", async () => {
    house = await testHouse();
    equal((await ask("/healthz", { "x-long": "x".repeat(20_000) })).status, 431);
  });

  it("whoever says nothing, or speaks half a sentence, is not waited for without an end", async () => {
    house = await testHouse();
    const { server } = house.http.server;
    ok(server.headersTimeout <= 10_000 && server.requestTimeout <= 30_000);
    const port = Number(new URL(house.url).port);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("GET / HTTP/1.1\r\nHost: x\r\nBroken\r\n\r\n"),
      );
      let text = "";
      socket.on("data", (part) => (text += part.toString()));
      socket.on("close", () => resolve(text));
    });
    match(answer, /^HTTP\/1\.1 400/);
  });
});

describe("the status of an instance", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const account = { tenant: "t", object: "o" };
  const status = () =>
    Promise.resolve({ version: "1.0.0", store: "embedded", storeAnswers: true, queueAge: 3 });

  it("is open on one machine, as a page and as data", async () => {
    house = await testHouse({ status: { status, isOperator: () => false } });
    deepEqual(await (await fetch(`${house.url}/api/status`)).json(), await status());
    const page = await (await fetch(`${house.url}/status`)).text();
    match(page, /<dt>the oldest that waits has waited, in seconds<\/dt><dd>3<\/dd>/);
    match(page, /<h1>The store answers, and cards are sent<\/h1>/);
  });

  it("elsewhere is for operators, and not there for anybody else", async () => {
    const who = (request: { headers: IncomingHttpHeaders }) =>
      Promise.resolve(request.headers.authorization === undefined ? undefined : account);
    for (const [isOperator, headers, wanted] of [
      [true, {}, 401],
      [false, asIngrid, 404],
      [true, asIngrid, 200],
    ] as const) {
      house = await testHouse({ status: { status, who, isOperator: () => isOperator } });
      for (const path of ["/api/status", "/status"]) {
        const answer = await fetch(house.url + path, { headers });
        equal(answer.status, wanted, path);
        if (wanted !== 200) ok(!(await answer.text()).includes("queueAge"));
      }
      if (wanted !== 200) await house.close();
    }
  });
});
