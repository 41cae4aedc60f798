import type { Location, Position } from 'vscode-languageserver-protocol';

/** Commands that lenses and actions name, and that the editor carries out. */

/** Shows places in the text, in a peek below the line. */
export const SHOW_PLACES = 'regelret.showPlaces';
export interface ShowPlaces {
    readonly uri: string;
    readonly position: Position;
    readonly places: readonly Location[];
}

/** Opens the matrix on the rule set of a file. */
export const SHOW_MATRIX = 'regelret.showMatrix';
export interface ShowMatrix {
    readonly uri: string;
}
