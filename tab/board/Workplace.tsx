import { useEffect, useState, type ComponentType } from "react";
import { useOnBoard } from "./context.ts";
import type { BenchProps } from "./bench.ts";
import { hasKept } from "./desk.ts";

const fetchBench = () => import("../work/Bench.tsx").then(({ Bench }) => Bench);

interface Props extends BenchProps {
  /** Somebody wishes something, and nobody is there yet. */
  called: boolean;
}

/** Where the work is done. It is fetched when somebody reaches for a control, and drawn when they use one. */
export function Workplace({ called, ...bench }: Props) {
  const { own, desk } = useOnBoard();
  const [Bench, setBench] = useState<ComponentType<BenchProps>>();
  const [away, setAway] = useState(false);
  const { params } = bench;

  useEffect(() => {
    if (desk && hasKept(params)) desk.wish({ is: "kept" });
  }, [desk, params]);
  useEffect(() => {
    // What comes before a press: a pointer that moves, a key that goes to a control.
    const near = (): void => void fetchBench().catch(() => undefined);
    const once = { once: true, passive: true };
    addEventListener("pointermove", near, once);
    addEventListener("keydown", near, once);
    return () => {
      removeEventListener("pointermove", near);
      removeEventListener("keydown", near);
    };
  }, []);
  useEffect(() => {
    if (!called) return;
    let gone = false;
    const fetchIt = (): void => {
      fetchBench().then(
        (it) => {
          if (gone) return;
          setBench(() => it);
          setAway(false);
        },
        () => {
          if (gone) return;
          setAway(true);
          setTimeout(fetchIt, 5_000);
        },
      );
    };
    fetchIt();
    return () => {
      gone = true;
    };
  }, [called]);

  if (Bench) return <Bench {...bench} />;
  return away ? (
    <output className="bar" lang={own.language}>
      {own.web.offline}
    </output>
  ) : null;
}
