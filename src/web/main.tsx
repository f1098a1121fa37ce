import "@mantine/core/styles.css";
import "virtual:theme.css";
import "./room.css";
import "./parts.css";
import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProblemError } from "./api.ts";
import { firstLanguage, LanguageProvider, loadTexts } from "./language.tsx";
import { makeRoomRouter } from "./routes.tsx";
import { theme } from "./theme.ts";

const queries: QueryClient = new QueryClient({
  // A session that has ended is found out by whatever is asked next.
  queryCache: new QueryCache({ onError: (error) => { if (error instanceof ProblemError && error.problem.status === 401) void queries.invalidateQueries({ queryKey: ["/api/session"] }); } }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one however often it is asked; only a server that was away is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503),
    },
    mutations: { retry: false },
  },
});

const router = makeRoomRouter();
const first = await loadTexts(firstLanguage());

createRoot(document.getElementById("room")!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <LanguageProvider first={first}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
