// The page's end of the line to the extension. VS Code hands it out once.

import type { FromPage, PageState, ToPage } from '../messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const api = acquireVsCodeApi();

export const hostPage = {
  send(message: FromPage): void {
    api.postMessage(message);
  },
  state(): PageState {
    return api.getState() ?? { view: 'page', isAround: false };
  },
  remember(change: Partial<PageState>): void {
    api.setState({ ...hostPage.state(), ...change });
  },
  listen(listener: (message: ToPage) => void): void {
    window.addEventListener('message', ({ data }) => listener(data as ToPage));
  },
} as const;
