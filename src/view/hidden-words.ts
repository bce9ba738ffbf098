// What is said of a plan in a hidden folder, wherever one is shown.

export const HIDDEN_WORDS = 'In a hidden folder: no links, search or sync';
