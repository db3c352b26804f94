import { useEffect, useState } from "react";
import { host } from "./host.ts";

/** In the frame of Teams the browser's own print dialog is not to be had. */
export function usePrints(): boolean {
  const [prints, setPrints] = useState(false);
  useEffect(() => void host.then(({ inTeams }) => setPrints(!inTeams)), []);
  return prints;
}
