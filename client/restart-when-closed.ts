import { commands, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { say } from './words.js';

const TRIES = 5;
const WITHIN = 3 * 60_000;

/**
 * A server that goes down is started again at once, and gets the open files as they are on the screen. One that goes
 * down time and again is left down, and the reader is told.
 */
export function restartWhenClosed(log: LogOutputChannel): ErrorHandler {
    const closed: number[] = [];
    return {
        error: (error) => {
            log.error(String(error));
            return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
            closed.push(Date.now());
            while (closed.length > TRIES) closed.shift();
            if (closed.length < TRIES || Date.now() - closed[0]! > WITHIN)
                return {
                    action: CloseAction.Restart,
                    message: say({
                        da: 'Sprogserveren gik ned og startes igen.',
                        en: 'The language server went down and is started again.',
                    }),
                    handled: true,
                };
            void tellThatItIsDown();
            return {
                action: CloseAction.DoNotRestart,
                message: say({
                    da: `Sprogserveren er gået ned ${TRIES} gange på tre minutter og startes ikke igen.`,
                    en: `The language server went down ${TRIES} times in three minutes and is not started again.`,
                }),
                handled: true,
            };
        },
    };
}

async function tellThatItIsDown(): Promise<void> {
    const restart = say({ da: 'Genstart', en: 'Restart' });
    const showLog = say({ da: 'Vis loggen', en: 'Show the log' });
    const chosen = await window.showErrorMessage(
        say({
            da: 'Sprogserveren bliver ved med at gå ned. Reglerne kan stadig skrives, men de prøves ikke.',
            en: 'The language server keeps going down. Rules can still be written, but they are not checked.',
        }),
        restart,
        showLog,
    );
    if (chosen === restart) await commands.executeCommand('regelret.restartServer');
    if (chosen === showLog) await commands.executeCommand('regelret.showLog');
}
