import { settings } from './settings.mjs';

/** The API's answer as it is: status and body. */
export const quote = async (request) => {
  const response = await fetch(`${settings.quotesUrl}/v1/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(5000),
  });
  return { status: response.status, body: await response.json() };
};
