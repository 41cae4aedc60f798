import { byIdentity } from '../analyses/by-identity.js';

/** What was made of one thing, by how it was made. */
export type Remembered<Made> = Map<string, Made>;

/** A place to remember what is made of the very same things, for as long as they are in use. */
export const ofSame = <Made>(): ((...things: readonly object[]) => Remembered<Made>) =>
    byIdentity((..._: readonly object[]): Remembered<Made> => new Map());

/** Several states of the law are looked at side by side; more than these are ways in which it was once. */
const MOST = 100;

/** Made the same way from the same things it is the same object, so that an edit leaves what it did not touch. */
export function rememberedBy<Made>(known: Remembered<Made>, how: string, make: () => Made): Made {
    let made = known.get(how);
    if (made === undefined) {
        if (known.size >= MOST) known.clear();
        known.set(how, (made = make()));
    }
    return made;
}
