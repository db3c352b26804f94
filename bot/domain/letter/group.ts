/** The group that a letter is about. */
export interface GroupFacts {
  programme: string;
  group: string;
  /** Full official name. */
  groupName: string;
  ownWord: string;
  /** Where the board is; `undefined` where no tab can be linked to. */
  boardUrl?: string;
}
