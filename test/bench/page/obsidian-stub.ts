// Stands for the app where only its types are asked for: whatever is asked of it at run time is missing.
export {};
