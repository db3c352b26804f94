import { useEffect, useRef, useState } from "react";

/** Where the card stands: its host gives colours and letters, as Teams does. */
function hostConfig(at: HTMLElement): object {
  const style = getComputedStyle(at);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const colour = (name: string) => ({ default: token(name), subtle: token("--lg-text-2") });
  const foregroundColors = {
    default: colour("--lg-text"),
    attention: { default: token("--lg-status-help"), subtle: token("--lg-status-help") },
  };
  const background = (name: string) => ({ backgroundColor: token(name), foregroundColors });
  return {
    fontFamily: "inherit",
    fontSizes: { small: 14, default: 14, medium: 16, large: 18, extraLarge: 20 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    textBlock: { headingLevel: 4 },
    separator: { lineThickness: 1, lineColor: token("--lg-line") },
    actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 },
    containerStyles: { default: background("--lg-surface"), emphasis: background("--lg-quiet") },
    inputs: { label: { inputSpacing: 4, requiredInputs: {}, optionalInputs: {} } },
  };
}

interface CardViewProps {
  card: object;
  /** As wide as the client shows it. */
  width: "phone" | "desktop";
  failed: string;
}

/**
 * The very card that goes out, drawn by Microsoft's own renderer, which is fetched here only. It sets its styles through
 * the object model, which the content security policy allows. What the buttons would send goes nowhere.
 */
export function CardView({ card, width, failed }: CardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    let gone = false;
    const draw = async (): Promise<void> => {
      const loaded = await import("adaptivecards/dist/adaptivecards.min.js");
      const { AdaptiveCard, HostConfig } = loaded.default;
      const at = place.current;
      if (gone || !at) return;
      const adaptive = new AdaptiveCard();
      adaptive.hostConfig = new HostConfig(hostConfig(at));
      adaptive.onExecuteAction = () => {};
      adaptive.parse(structuredClone(card));
      const drawn = adaptive.render();
      if (drawn) at.replaceChildren(drawn);
      setTrouble(!drawn);
    };
    draw().catch(() => setTrouble(true));
    return () => {
      gone = true;
    };
  }, [card]);
  return (
    <>
      <div className={`card-view ${width}`} ref={place} />
      {trouble && <p className="dim">{failed}</p>}
    </>
  );
}
