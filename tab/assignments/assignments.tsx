import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/programme.css";
import "../styles/nudge.css";
import "../styles/compose.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { AnswersPage } from "./AnswersPage.tsx";
import { AssignmentsPage } from "./AssignmentsPage.tsx";
import { ComposePage } from "./ComposePage.tsx";
import type { Start } from "./useComposer.ts";

const starts: readonly Start[] = ["new", "check-in", "use", "edit"];
const programme = query("programme");
const start = starts.find((it) => it === query("compose"));
const answers = query("answers");

if (programme === undefined) startPage(<ChooseProgramme />);
else if (start) startPage(<ComposePage programme={programme} start={start} of={query("of")} />);
else if (answers !== undefined) startPage(<AnswersPage programme={programme} assignment={answers} />);
else startPage(<AssignmentsPage programme={programme} />);
