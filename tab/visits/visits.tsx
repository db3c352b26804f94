import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/visits.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { VisitsPage } from "./VisitsPage.tsx";

const programme = query("programme");
if (programme === undefined) startPage(<ChooseProgramme page="visits" />);
else startPage(<VisitsPage programme={programme} />);
