// Under which properties a note may repeat what its plan says, so that what reads properties alone finds it.

/** Names of properties; '' for what is not repeated. */
export interface MirrorKeys {
  readonly status: string;
  /** Whole percent. */
  readonly progress: string;
  readonly owner: string;
  /** The day of the last edit, in UTC. */
  readonly updated: string;
}
