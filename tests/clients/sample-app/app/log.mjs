import { settings } from './settings.mjs';

/** Sends an event to Splunk. A log that is away must not stop the application. */
export const log = async (event) => {
  try {
    const response = await fetch(`${settings.hec.url}/services/collector/event`, {
      method: 'POST',
      headers: { authorization: `Splunk ${settings.hec.token}` },
      body: JSON.stringify({ time: Date.now() / 1000, source: 'sample-app', sourcetype: '_json', event }),
      signal: AbortSignal.timeout(2000),
    });
    if (!response.ok) console.error(`Splunk answered ${response.status}: ${await response.text()}`);
  } catch (error) {
    console.error(`Splunk is away: ${error.message}`);
  }
};
