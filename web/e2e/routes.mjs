// Every page with what tells it apart.

export const ROUTES = [
  { path: "#/", link: "Overview", heading: /can it all be true/, charts: 4 },
  { path: "#/flights", link: "Flights", heading: /^Flights$/, charts: 0 },
  { path: "#/flights/2024-10-31", heading: /Hwasong-19, 31 October 2024/, charts: 6 },
  { path: "#/flights/2023-12-18", heading: /Hwasong-18, 18 December 2023/, charts: 6 },
  { path: "#/deployments", link: "Deployments", heading: /^Deployments$/, charts: 0 },
  { path: "#/deployment", heading: /who said how many/, charts: 6 },
  { path: "#/timeline", link: "Timeline", heading: /^Timeline$/, charts: 1 },
  { path: "#/claims/rok-nis-2025-04-30-killed", heading: /Killed more than 600/, charts: 0 },
  { path: "#/claimants", heading: /^Claimants$/, charts: 0 },
  { path: "#/claimants/rok-nis", heading: /National Intelligence Service/, charts: 0 },
  { path: "#/sources/ap-2024-10-30", heading: /30 October 2024/, charts: 0 },
  { path: "#/compare?flights=2024-10-31,2023-12-18", heading: /^Flights side by side$/, charts: 3 },
  { path: "#/methods", link: "Methods", heading: /^Methods$/, charts: 0 },
  { path: "#/workbench", link: "Workbench", heading: /^Workbench$/, charts: 3 },
  { path: "#/read", link: "Read", heading: /^Read a story$/, charts: 0 },
  { path: "#/sources", link: "Sources", heading: /^Sources$/, charts: 0 },
  { path: "#/data", link: "Your data", heading: /^Your data$/, charts: 0 },
];
