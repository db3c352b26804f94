import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** One request, made once: whether to make it again is decided elsewhere, in one place. */
export interface Wire {
  ask: (method: "POST" | "PUT", url: URL, body: string, token?: string) => Promise<Reply>;
  close: () => void;
}
export type Reply =
  | { is: "answer"; status: number; headers: IncomingHttpHeaders; text: string }
  /** The connection never came to be, so nothing was said. */
  | { is: "unsaid" }
  /** The connection was lost or silent after something may have been said. */
  | { is: "lost" };

/** These can only happen before a byte of the request has left. */
const before = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const enough = 64 * 1024;

export function openWire({ timeoutMs = 30_000, sockets = 1024 } = {}): Wire {
  const options = { keepAlive: true, maxSockets: sockets, maxFreeSockets: 64, scheduling: "lifo" } as const;
  const plain = new HttpAgent(options);
  const secure = new HttpsAgent(options);
  const ask: Wire["ask"] = (method, url, body, token) =>
    new Promise((resolve) => {
      const https = url.protocol === "https:";
      const send = https ? httpsRequest : httpRequest;
      const call = send(url, {
        method,
        agent: https ? secure : plain,
        timeout: timeoutMs,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-length": Buffer.byteLength(body),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
      });
      call.on("response", (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          if (text.length < enough) text += piece;
        });
        answer.on("end", () =>
          resolve({ is: "answer", status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
        answer.on("error", () => resolve({ is: "lost" }));
      });
      call.on("timeout", () => call.destroy());
      call.on("error", (error: NodeJS.ErrnoException) =>
        resolve({ is: !call.reusedSocket && before.has(error.code ?? "") ? "unsaid" : "lost" }),
      );
      call.end(body);
    });
  return {
    ask,
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}
