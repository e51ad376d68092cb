// @ts-check
/** The quality desk: four meters, findings, disputes, delegations, merges. */
