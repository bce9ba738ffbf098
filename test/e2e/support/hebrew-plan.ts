// A plan that is written from right to left, with words and figures in it that are not.

export const HEBREW_PATH = 'Plans/אורות הרציף.md';

export const HEBREW_PLAN = `# ExecPlan: אורות הרציף הצפוני

## Metadata

- **Owner**: נועה לוי
- **Created**: 2026-11-10
- **Last Updated**: 2026-11-18 09:00 UTC
- **Status**: 🟡 In Progress
- **Depends on**: [[Quay lights]]

## Purpose / Big Picture

מי שמגיע בלילה רואה את הרציף.

**Success Criteria:**
- [x] כל פנס דולק חמש דקות אחרי השקיעה
- [ ] פנס תקול מדווח בתוך שעה

## Plan of Work

### Phase 1: חיווט

**1. להניח את הכבל**
- **Verification**: 230 V בפנס האחרון
- **Estimated time**: 3 hours

**2. להתקין את הפנסים**
- **Verification**: כל שנים-עשר הפנסים ישרים
- **Estimated time**: 2 hours

### Phase 2: בקרה

**3. לכוון את השעון**
- **Verification**: דולק בתוך חמש דקות מהשקיעה
- **Estimated time**: 1 hour

**4. לדווח על פנסים תקולים (REST API)**
- **Estimated time**: 4 hours

## Progress

**Overall**: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 50% (2/4 steps)

- [x] **Step 1**: להניח את הכבל
  - Status: ✅ Complete
  - Started: 2026-11-17 08:00 UTC
  - Completed: 2026-11-17 11:30 UTC

- [ ] **Step 2**: להתקין את הפנסים
  - Status: 🟡 In Progress (60%)
  - Started: 2026-11-18 08:00 UTC
  - Notes: העמודים בצד הצפוני נוטים

- [ ] **Step 3**: לכוון את השעון
  - Status: Pending

- [ ] **Step 4**: לדווח על פנסים תקולים (REST API)
  - Status: 🔴 Blocked
  - Blocked by: אין עדיין מכשיר קשר על המזח

## Surprises & Discoveries

**2026-11-17 10:15**: הצינור הישן מלא בחול
- **What**: הכבל נתקע אחרי ארבעה מטרים

## Decision Log

**2026-11-16 14:00**: כבל בצינור חדש
- **Decision**: להניח צינור ליד הישן
- **Rationale**: ניקוי הישן לוקח יום
- **Decided by**: נועה לוי

## Risks & Open Questions

### Open Questions

- ❓ **מי משלם על מכשיר הקשר?**
  - **Context**: גם משרד הנמל וגם המעבורת משתמשים בו
`;
