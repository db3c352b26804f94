import { nn as between } from "./between/nn.ts";
import { nn as cards } from "./cards/nn.ts";
import { nn as chat } from "./chat/nn.ts";
import { nn as common } from "./common/nn.ts";
import { nn as notices } from "./notices/nn.ts";
import { nn as refusals } from "./refusals/nn.ts";
import { nn as workbook } from "./workbook/nn.ts";
import type { nb } from "./nb.ts";

export const nn: typeof nb = { between, common, cards, chat, notices, refusals, workbook };
