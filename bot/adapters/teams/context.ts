import { TeamsInfo, type TurnContext } from "botbuilder";
import type { ChannelPlace } from "../../domain/delivery/channel.ts";
import type { Log } from "../../ports.ts";
import type { Inbound } from "./activity.ts";

/** Where the person can be reached, from an activity of their own. */
export function addressOf(activity: Inbound): {
  serviceUrl: string;
  conversation: string;
  bot: string;
  user: string;
} {
  return {
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id,
    bot: activity.recipient?.id ?? "",
    user: activity.from?.id ?? "",
  };
}

/** The channel that an activity comes from; a thread in it is the same channel. */
export function channelOf(activity: Inbound): ChannelPlace | undefined {
  if (activity.conversation.conversationType !== "channel") return undefined;
  const { channel } = activity.channelData ?? {};
  const id = channel?.id ?? activity.conversation.id.split(";")[0] ?? "";
  if (id === "") return undefined;
  const { serviceUrl, recipient } = activity;
  return { id, serviceUrl, bot: recipient?.id ?? "", ...(channel?.name && { name: channel.name }) };
}

/**
 * Asked of Teams itself, and only believed about the person who is here. Where Teams does not say, they are a stranger
 * for now, and the log tells why: so would everybody be whom no roster has linked yet.
 */
export async function profileOf(
  context: TurnContext,
  object: string,
  log: Pick<Log, "warn">,
): Promise<{ name: string; addresses: string[] } | undefined> {
  const member = await TeamsInfo.getMember(context, context.activity.from.id).catch((error: unknown) => {
    log.warn("profile.unread", { status: statusOf(error) });
    return undefined;
  });
  if (member?.aadObjectId?.toLowerCase() !== object) return undefined;
  const addresses = [member.email, member.userPrincipalName].filter(
    (a): a is string => typeof a === "string" && a !== "",
  );
  return { name: member.name, addresses };
}

const statusOf = (error: unknown): number | undefined =>
  typeof error === "object" && error !== null && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : undefined;

export async function answerInvoke(
  context: TurnContext,
  answer: { type: string; value: object } | { status: number },
): Promise<void> {
  const value =
    "status" in answer ? { status: answer.status } : { status: 200, body: { statusCode: 200, ...answer } };
  await context.sendActivity({ type: "invokeResponse", value });
}
