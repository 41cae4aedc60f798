/** The kinds of our own, within those that every editor knows. */
export const REFACTOR = 'refactor.regelret';
export const FIX_ALL = 'source.fixAll.regelret';

/** What an action carries until it is chosen: by this what it writes is worked out from the text as it is then. */
export type ActionData =
    | {
          readonly kind: 'one';
          readonly uri: string;
          /** By `findingId`. */
          readonly finding: string;
          readonly fix: string;
          readonly title: string;
      }
    | {
          readonly kind: 'all';
          readonly uri: string;
          readonly reach: Reach;
          /** Undefined: all fixes that change nobody's position. */
          readonly fix?: string;
          readonly code?: string;
      };

export type Reach = 'file' | 'rule-set' | 'workspace';
