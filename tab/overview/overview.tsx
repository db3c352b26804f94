import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/overview.css";
import { get } from "../api.ts";
import { query, startPage } from "../page.tsx";
import { ChooseProgramme } from "./ChooseProgramme.tsx";
import { OverviewPage } from "./OverviewPage.tsx";

const programme = query("programme");
if (programme === undefined) startPage(<ChooseProgramme />);
else startPage(<OverviewPage ask={(etag) => get("overview", { programme }, etag)} />);
