/**
 * For how long the desk keeps texts that nobody will be shown. What is over these times is due to be erased (see `dueFor`): the desk says so, with
 * names and dates, and a person carries it out in one step, since it can't be undone.
 */
export interface RetentionRules {
  /** Days after a message was censored, and stayed so. Undefined: for as long as the workspace. */
  readonly censoredDays: number | undefined;
  /** Days after a message was gone from its source's files: its host may have taken it back there. Undefined: as above. */
  readonly goneDays: number | undefined;
}

/**
 * Personal data are kept no longer than their purpose needs (GDPR, article 5(1)(e)): a censored text serves only to change one's mind, for which
 * half a year is long; one that its host may have taken back serves nothing once a month was enough to ask.
 */
export const usualRetention: RetentionRules = { censoredDays: 180, goneDays: 30 };
