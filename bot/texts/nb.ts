import { nb as between } from "./between/nb.ts";
import { nb as cards } from "./cards/nb.ts";
import { nb as chat } from "./chat/nb.ts";
import { nb as common } from "./common/nb.ts";
import { nb as notices } from "./notices/nb.ts";
import { nb as refusals } from "./refusals/nb.ts";
import { nb as workbook } from "./workbook/nb.ts";

export const nb = { between, common, cards, chat, notices, refusals, workbook };
