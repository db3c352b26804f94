import { en as between } from "./between/en.ts";
import { en as cards } from "./cards/en.ts";
import { en as chat } from "./chat/en.ts";
import { en as common } from "./common/en.ts";
import { en as notices } from "./notices/en.ts";
import { en as refusals } from "./refusals/en.ts";
import { en as workbook } from "./workbook/en.ts";
import type { nb } from "./nb.ts";

export const en: typeof nb = { between, common, cards, chat, notices, refusals, workbook };
