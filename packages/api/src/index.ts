import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './root.ts';

export { HERE, checkRole } from './access.ts';
export type { Caller } from './access.ts';
export { createApiContext } from './context.ts';
export type { ApiContext, ExportRequest, Exporter } from './context.ts';
export { errorAnswer } from './error-answer.ts';
export { TRPC_CODES } from './error-map.ts';
export { ExportInput, exportRequest } from './routers/export/input.ts';
export { digestOf, idOfSecret, newSecret } from './secret.ts';
export { openApi } from './openapi.ts';
export { appRouter } from './root.ts';
export { createCallerFactory } from './trpc.ts';
export type { AppRouter };
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
