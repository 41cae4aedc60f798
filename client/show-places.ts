import { commands, Location, Position, Range, Uri, type Disposable } from 'vscode';
import { SHOW_PLACES, type ShowPlaces } from '../server/protocol/commands.js';

/** A lens leads to places in the text: the server names them as data, VS Code wants them as objects of its own. */
export function registerShowPlaces(): Disposable[] {
    return [
        commands.registerCommand(SHOW_PLACES, async ({ uri, position, places }: ShowPlaces) => {
            await commands.executeCommand(
                'editor.action.peekLocations',
                Uri.parse(uri),
                new Position(position.line, position.character),
                places.map(
                    ({ uri: where, range: { start, end } }) =>
                        new Location(
                            Uri.parse(where),
                            new Range(start.line, start.character, end.line, end.character),
                        ),
                ),
                'peek',
            );
        }),
    ];
}
