// The worker's side of reading: takes requests and posts answers, each under the number of its request.
import { type ReadingAnswer, readPlan, type ReadingRequest } from './read-plan';

export interface NumberedRequest {
  readonly id: number;
  readonly request: ReadingRequest;
}

export interface NumberedAnswer {
  readonly id: number;
  readonly answer: ReadingAnswer;
}

/** What of a worker's global scope is needed. */
export interface MessageScope {
  onmessage: ((event: { readonly data: NumberedRequest }) => void) | null;
  readonly postMessage: (message: NumberedAnswer) => void;
}

/** Answers every request that reaches `scope`, in the order in which they come. */
export function serveReadings(scope: MessageScope): void {
  scope.onmessage = ({ data: { id, request } }) => {
    scope.postMessage({ id, answer: readPlan(request) });
  };
}
