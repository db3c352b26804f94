import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/nudge.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { MailingPage } from "./MailingPage.tsx";
import { NudgePage } from "./NudgePage.tsx";

const [programme, mailing] = [query("programme"), query("mailing")];
if (programme === undefined) startPage(<ChooseProgramme />);
else if (mailing === undefined) startPage(<NudgePage programme={programme} />);
else startPage(<MailingPage programme={programme} mailing={mailing} />);
