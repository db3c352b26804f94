import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/pack.css";
import { ChooseProgramme } from "../overview/ChooseProgramme.tsx";
import { query, startPage } from "../page.tsx";
import { PackPages } from "./PackPages.tsx";

const programme = query("programme");
const whom = query("for") === "own" ? "own" : "screen";
if (programme === undefined) startPage(<ChooseProgramme page="pack" />);
else startPage(<PackPages params={{ programme, for: whom }} />);
