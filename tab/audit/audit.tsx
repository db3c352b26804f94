import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/programme.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { AuditPage } from "./AuditPage.tsx";

const programme = query("programme");
if (programme === undefined) startPage(<ChooseProgramme />);
else startPage(<AuditPage programme={programme} />);
