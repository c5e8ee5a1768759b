import type { Page } from 'playwright-core';

/** Writes down what goes wrong on a page while it is open. */
export function hearFaults(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`${page.url()}: ${request.url()} failed`));
}
