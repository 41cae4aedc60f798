import type { Feature } from './feature.js';
import { folding } from './folding.js';

/** Everything that the server can do, in the order in which the protocol's specification lists it. */
export const features: readonly Feature[] = [folding];
