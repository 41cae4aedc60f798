import type { Place } from '../place.js';
import type { Problem } from '../problem.js';
import { createWatch, type Watch } from './watch.js';

/** What has to be at hand wherever something is lowered. */
export interface Workshop {
    readonly watch: Watch;
    /** Where mistakes go now. */
    readonly problems: Problem[];
    /** Does work whose mistakes go to a list of their own. */
    collecting<T>(problems: Problem[], work: () => T): T;
    /** Undefined where the program fails at it: that is then a mistake like others. */
    attempt<T>(place: () => Place, work: () => T): T | undefined;
}

export interface WorkshopOptions {
    /** A declaration at which the program fails is left out and told of, rather than being the end of it all. */
    readonly goesOn?: boolean;
}

export function createWorkshop({ goesOn = false }: WorkshopOptions): Workshop {
    let problems: Problem[] = [];
    return {
        watch: createWatch(),
        get problems() {
            return problems;
        },
        collecting(list, work) {
            const outer = problems;
            problems = list;
            try {
                return work();
            } finally {
                problems = outer;
            }
        },
        attempt(place, work) {
            if (!goesOn) return work();
            try {
                return work();
            } catch (error) {
                problems.push({ kind: 'syntax', message: sayFailure(error), place: place() });
                return undefined;
            }
        },
    };
}

/** Why a text could not be read although nothing in it is wrong. */
export function sayFailure(error: unknown): { readonly da: string; readonly en: string } {
    return isTooDeep(error)
        ? {
              da: 'Her er så mange parenteser inden i hinanden, at betingelsen ikke kan læses; del den op.',
              en: 'There are so many parentheses inside each other here that the condition cannot be read; split it up.',
          }
        : {
              da: 'Dette kan programmet ikke læse, og der ses bort fra det. Det er en fejl i programmet.',
              en: 'The program cannot read this and leaves it out. That is a fault of the program.',
          };
}

export const isTooDeep = (error: unknown): boolean =>
    error instanceof RangeError && /call stack/.test(error.message);
