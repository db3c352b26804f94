export interface MenuItem {
  name: string;
  hint?: string;
  icon?: "back";
  /** The menu stays open. */
  stays?: boolean;
  /** Leads to the list of lanes. */
  moves?: boolean;
  run: () => void;
}
