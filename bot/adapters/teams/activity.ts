import * as v from "valibot";

/**
 * What we read of an activity from Teams, and nothing else. Everything is optional that Teams leaves out somewhere;
 * whatever is there has the right type or the letter is refused with 400.
 */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const party = v.looseObject({
  id: text(1000),
  name: v.optional(v.nullable(text(1000))),
  aadObjectId: v.optional(v.nullable(text(100))),
});

const shape = v.looseObject({
  type: text(100),
  id: v.optional(text(1000)),
  name: v.optional(v.nullable(text(200))),
  action: v.optional(v.nullable(text(100))),
  channelId: v.optional(text(100)),
  serviceUrl: v.pipe(v.string(), v.url(), v.maxLength(2000)),
  from: v.optional(party),
  recipient: v.optional(party),
  conversation: v.looseObject({
    id: text(2000),
    conversationType: v.optional(v.nullable(text(100))),
    tenantId: v.optional(v.nullable(text(100))),
  }),
  membersAdded: v.optional(v.array(party)),
  membersRemoved: v.optional(v.array(party)),
  text: v.optional(v.nullable(v.string())),
  locale: v.optional(v.nullable(text(40))),
  replyToId: v.optional(v.nullable(text(1000))),
  value: v.optional(v.unknown()),
  channelData: v.optional(
    v.nullable(
      v.looseObject({
        tenant: v.optional(v.nullable(v.looseObject({ id: text(100) }))),
        channel: v.optional(
          v.nullable(v.looseObject({ id: text(1000), name: v.optional(v.nullable(text(200))) })),
        ),
      }),
    ),
  ),
});

export type Inbound = v.InferOutput<typeof shape>;

export function readActivity(body: unknown): Inbound | undefined {
  const read = v.safeParse(shape, body);
  return read.success ? read.output : undefined;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The person behind an activity: the tenant and the object id, never the name. */
export function accountOf(activity: Inbound): { tenant: string; object: string } | undefined {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  const object = activity.from?.aadObjectId;
  if (!tenant || !object || !guid.test(tenant) || !guid.test(object)) return undefined;
  return { tenant: tenant.toLowerCase(), object: object.toLowerCase() };
}

/** A chat with one person; the Playground leaves the type out of some activities. */
export const isPersonal = (activity: Inbound): boolean =>
  (activity.conversation.conversationType ?? "personal") === "personal";

const invoke = v.looseObject({
  action: v.looseObject({ verb: v.optional(v.string()), data: v.optional(v.unknown()) }),
});

/** What a pressed button carries: Action.Execute packs it one level deeper than Action.Submit. */
export function pressedData(activity: Inbound): unknown {
  if (activity.type !== "invoke") return activity.value;
  const read = v.safeParse(invoke, activity.value);
  if (!read.success) return undefined;
  const { verb, data } = read.output.action;
  return typeof data === "object" && data !== null ? { verb, ...data } : { verb };
}

/** A card that is looked at asks by itself what holds now; nobody has pressed anything. */
export const asksByItself = ({ type, value }: Inbound): boolean =>
  type === "invoke" &&
  typeof value === "object" &&
  value !== null &&
  "trigger" in value &&
  value.trigger === "automatic";
