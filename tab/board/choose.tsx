import { startPage } from "../page.tsx";
import { ChooseBoard } from "./ChooseBoard.tsx";

export const startChoice = (): void => startPage(<ChooseBoard />);
