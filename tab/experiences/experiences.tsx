import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/visits.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { ExperiencesPage } from "./ExperiencesPage.tsx";

const programme = query("programme");
if (programme === undefined) startPage(<ChooseProgramme page="experiences" />);
else startPage(<ExperiencesPage programme={programme} />);
