import { setTimeout as pause } from 'node:timers/promises';
import type { FaultKind, Faults } from '../faults.ts';
import { GraphError } from './graph-error.ts';

const proxyPage =
  '<!DOCTYPE html><html><head><title>Please wait</title></head><body><h1>Your request is being processed</h1></body></html>';

/** What a fault does to an answer: refuse it, break the line, or send something else. */
export type Outcome =
  | { readonly kind: 'answer' }
  | { readonly kind: 'refuse'; readonly error: GraphError }
  | { readonly kind: 'reset' }
  | { readonly kind: 'html'; readonly page: string };

const answer: Outcome = { kind: 'answer' };
const refuse = (error: GraphError): Outcome => ({ kind: 'refuse', error });

function refusal(kind: FaultKind, faults: Faults): GraphError | null {
  const wait = { 'retry-after': faults.retryAfter() };
  if (kind === 'throttled') return new GraphError(429, 'TooManyRequests', 'Too many requests.', wait);
  if (kind === 'unavailable')
    return new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable.', wait);
  if (kind === 'gatewayTimeout') return new GraphError(504, 'UnknownError', 'The server did not respond in time.');
  if (kind === 'badGateway') return new GraphError(502, 'UnknownError', 'Bad gateway.');
  return null;
}

/** Before the request is handled. A gateway that gave up may or may not have passed it on. */
export function beforeHandling(kind: FaultKind | null, faults: Faults, request: { ifMatch: boolean }): Outcome {
  if (kind === null) return answer;
  if (kind === 'resetBefore') return { kind: 'reset' };
  if (kind === 'html') return { kind: 'html', page: proxyPage };
  if (kind === 'staleEtag' && request.ifMatch) {
    return refuse(
      new GraphError(
        412,
        'ErrorIrresolvableConflict',
        'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
      ),
    );
  }
  if (kind === 'gatewayTimeout' && faults.toss()) return answer;
  const error = refusal(kind, faults);
  return error ? refuse(error) : answer;
}

/** After the request was handled, and what it did has happened. */
export async function afterHandling(kind: FaultKind | null, faults: Faults): Promise<Outcome> {
  if (kind === 'resetAfter') return { kind: 'reset' };
  if (kind === 'stall') await pause(faults.stallMs, undefined, { ref: false });
  if (kind !== 'gatewayTimeout') return answer;
  const error = refusal(kind, faults);
  return error ? refuse(error) : answer;
}
