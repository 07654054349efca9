// SPDX-License-Identifier: Apache-2.0

/** Editions that a licence may have. */
export const EDITIONS = ["self-service", "customer", "partner"] as const;

/** Host products that a licence may name. */
export const PRODUCTS = [
  "service-customer-center",
  "service-enterprise",
  "financial-services-customer-journey",
  "sales-team",
  "sales-commerce",
  "sales-enterprise",
  "crm-bundle",
  "marketing",
  "studio",
] as const;
