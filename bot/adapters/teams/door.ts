import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import restify, { type Request, type Response, type Server } from "restify";
import type { Log } from "../../ports.ts";
import { readActivity, type Inbound } from "./activity.ts";
import type { TeamsIdentity } from "./authentication.ts";

const messagesPath = "/api/messages";

/** Teams' own limit for a message is about a tenth of this. restify's reader knows the limit, its types do not. */
const options = { mapParams: false, maxBodySize: 1_000_000 };
const readBody = restify.plugins.jsonBodyParser(options);

export type Turn = (activity: Inbound, context: TurnContext) => Promise<void>;

/** Why somebody is turned away, and nothing more: the words of the SDK's errors stay in the SDK. */
type Trust = { by: AuthenticateRequestResult } | { status: 401 | 503 };

/**
 * The bot's door. botbuilder answers 500 to bad signatures, wrong algorithms and malformed bodies, and tells a caller
 * why; here a letter that cannot be read is 400, one that cannot be trusted is 401, and neither says more.
 */
export class TeamsDoor extends CloudAdapter {
  readonly #identity: Pick<TeamsIdentity, "authentication" | "verify">;
  readonly #log: Log;

  constructor(identity: Pick<TeamsIdentity, "authentication" | "verify">, log: Log) {
    super(identity.authentication);
    this.#identity = identity;
    this.#log = log;
    this.onTurnError = async (_context, error) => {
      await Promise.resolve();
      throw error;
    };
  }

  mount(server: Server, turn: Turn): void {
    server.post(messagesPath, readBody, async (request: Request, response: Response) => {
      const { status, body } = await this.#receive(request, turn);
      if (body === undefined) response.sendRaw(status, "");
      else response.send(status, body);
    });
  }

  async #receive(request: Request, turn: Turn): Promise<InvokeResponse> {
    const activity = readActivity(request.body);
    if (!activity) return { status: 400 };
    const trust = await this.#trust(activity, request.headers.authorization);
    if ("status" in trust) return { status: trust.status };
    try {
      const answer = await this.processActivity(trust.by, asActivity(activity), (context) =>
        turn(activity, context),
      );
      return answer ?? { status: 200 };
    } catch (error) {
      // The turn has its own net; what comes here is the SDK's. Teams would send a 500 again and again.
      this.#log.error("turn.failed", error, { type: activity.type });
      return { status: 200 };
    }
  }

  async #trust(activity: Inbound, header: string | undefined): Promise<Trust> {
    const { authentication, verify } = this.#identity;
    const verdict = await verify?.(activity, header);
    if (verdict && !verdict.trusted) {
      this.#log.warn("door.refused", { reason: verdict.reason });
      // Nobody could have been asked: Teams comes again.
      return { status: verdict.reason === "keysUnavailable" ? 503 : 401 };
    }
    try {
      return { by: await authentication.authenticateRequest(asActivity(activity), header ?? "") };
    } catch (error) {
      this.#log.warn("door.refused", { reason: error instanceof Error ? error.name : "unknown" });
      return { status: 401 };
    }
  }
}

/** The SDK's type has fields that no channel fills in; what we read of it has been checked above. */
const asActivity = (activity: Inbound): Activity => activity as unknown as Activity;
