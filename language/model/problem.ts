import type { Place } from './place.js';

/** A mistake in the text that the parser, the linker or the lowering met. Checks turn problems into findings. */
export type Problem =
    | {
          readonly kind: 'syntax';
          readonly message: { readonly da: string; readonly en: string };
          readonly place: Place;
      }
    | {
          readonly kind: 'unknown-name';
          readonly what: string;
          readonly name: string;
          readonly suggestion?: string;
          readonly place: Place;
      }
    | {
          readonly kind: 'duplicate-name';
          readonly what: string;
          readonly name: string;
          /** The name of the first where that is another: a rule set in a folder that has one. */
          readonly instead?: string;
          readonly first: Place;
          readonly place: Place;
      }
    | {
          readonly kind: 'cycle';
          readonly what: 'group' | 'priority' | 'requires' | 'replaces';
          readonly names: readonly string[];
          readonly place: Place;
      }
    | {
          readonly kind: 'bad-value';
          readonly message: { readonly da: string; readonly en: string };
          readonly place: Place;
      }
    | { readonly kind: 'ambiguous-condition'; readonly place: Place };
