import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/local.css";
import { startPage } from "../page.tsx";
import { LocalPage } from "./LocalPage.tsx";

startPage(<LocalPage />);
